import { parse } from 'yaml';

/** A step of a job, as far as it is read here. */
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** A job, as far as it is read here. */
interface Job {
  uses?: string;
  permissions?: unknown;
  steps?: Step[];
  'timeout-minutes'?: number;
}

/** A workflow of GitHub Actions, as far as it is read here. */
interface Workflow {
  on?: unknown;
  permissions?: unknown;
  jobs?: Record<string, Job>;
}

/** Events whose workflows have rights and secrets of the project while others decide what they work on. */
const UNSAFE_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

/** An action whose code is one commit, for good. */
const PINNED = /^(?:\.\/.*|[\w.-]+\/[\w./-]+@[0-9a-f]{40}|docker:\/\/.+@sha256:[0-9a-f]{64})$/;

/**
 * What could let others into a workflow of GitHub Actions, or give it more than it needs.
 *
 * @param text The workflow, in YAML.
 */
export function workflowFaults(text: string): string[] {
  const { on, permissions, jobs = {} } = parse(text) as Workflow;
  return [
    ...eventsOf(on)
      .filter((event) => UNSAFE_EVENTS.includes(event))
      .map((event) => `runs on ${event}`),
    ...(isNone(permissions) ? [] : ['permissions of the workflow are not {}']),
    ...(/\bsecrets\b/.test(text.replaceAll(/#.*/g, '')) ? ['reads secrets'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      jobFaults(job, text).map((fault) => `${name}: ${fault}`),
    ),
  ];
}

function jobFaults(
  { uses, permissions, steps = [], 'timeout-minutes': minutes }: Job,
  text: string,
): string[] {
  const used = [uses, ...steps.map((step) => step.uses)].filter((action) => action !== undefined);
  return [
    // A word, such as `write-all`, gives everything.
    ...(typeof permissions === 'object' ? [] : ['has no permissions of its own']),
    ...(minutes ? [] : ['has no timeout']),
    ...used.filter((action) => !PINNED.test(action)).map((action) => `${action} is not pinned by its commit`),
    ...used
      .filter((action) => !isVersionBeside(action, text))
      .map((action) => `${action} has no version beside it`),
    ...steps.flatMap(stepFaults),
  ];
}

/** What is run, or given to a script, must have no expression in it: its text would become code. */
function stepFaults({ uses = '', run = '', with: given = {} }: Step): string[] {
  const code = [run, given['script']].filter((value) => typeof value === 'string');
  const isKept = uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false;
  return [
    ...code.filter((value) => value.includes('${{')).map((value) => `runs an expression: ${value.trim()}`),
    ...(isKept ? ['checkout keeps its credentials'] : []),
  ];
}

function isVersionBeside(action: string, text: string): boolean {
  return (
    action.startsWith('./') ||
    new RegExp(`uses: ${RegExp.escape(action)} # v\\d+\\.\\d+\\.\\d+\\b`).test(text)
  );
}

function isNone(permissions: unknown): boolean {
  return typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on ?? {});
}
