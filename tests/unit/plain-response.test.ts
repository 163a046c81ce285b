import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePlainResponses } from '../../src/build/plain-response.ts';

const ordinary = globalThis.Response;
beforeAll(makePlainResponses);
afterAll(() => {
  globalThis.Response = ordinary;
});

const text = 'Rivers rise – ماء 🌊 \ud800.';

test.each([
  ['a text', () => text],
  ['an empty text', () => ''],
  ['bytes', () => new Uint8Array([0, 255, 13, 10])],
  ['bytes of a larger piece', () => Buffer.from('Rivers rise.').subarray(2, 7)],
  ['a stream', () => new Blob([text]).stream()],
  ['nothing', () => null],
])('a response with %s is read as any other', async (_, make) => {
  const init = { status: 201, headers: { 'content-type': 'text/html' } };
  const [plain, other] = [new Response(make(), init), new ordinary(make(), init)];
  expect(plain.status).toBe(201);
  expect(plain.headers.get('content-type')).toBe('text/html');
  expect(plain.body === null).toBe(other.body === null);
  expect(Buffer.from(await plain.arrayBuffer())).toEqual(Buffer.from(await other.arrayBuffer()));
});

test('its text and its stream are the same', async () => {
  expect(await new Response(text).text()).toBe(await new ordinary(text).text());
  expect(await new ordinary(new Response(text).body).text()).toBe(await new ordinary(text).text());
});

test('what others make is a response as well', () => {
  expect(Response.json([])).toBeInstanceOf(Response);
  expect({}).not.toBeInstanceOf(Response);
});
