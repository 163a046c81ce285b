import ExifReader from 'exifreader';

/** Who made a picture and who owns it, as the file itself says (IPTC Photo Metadata Standard). */
export interface Rights {
  creator?: string;
  credit?: string;
  copyright?: string;
  /** The address of the terms of use (Web Statement of Rights). */
  terms?: string;
  /** Where a licence can be had (Licensor URL of PLUS). */
  licensor?: string;
}

/** What a page shows of a picture's rights. */
export interface ShownRights {
  credit?: string;
  licence?: string;
}

/** The rights in IPTC-IIM, XMP or Exif, in this order. */
export function readRights(bytes: Buffer): Rights {
  let tags: ExifReader.ExpandedTags;
  try {
    tags = ExifReader.load(bytes, { expanded: true });
  } catch {
    return {}; // A picture without any metadata.
  }
  const said = (...candidates: ({ description?: string } | undefined)[]) =>
    candidates.map((tag) => tag?.description?.trim()).find(Boolean);
  const { iptc = {}, xmp = {}, exif = {} } = tags as Record<string, Record<string, { description?: string }>>;
  const creator = said(iptc['By-line'], xmp['creator'], exif['Artist']);
  const credit = said(iptc['Credit'], xmp['Credit']);
  const copyright = said(iptc['Copyright Notice'], xmp['rights'], exif['Copyright']);
  const terms = webAddress(said(xmp['WebStatement']));
  const licensor = webAddress(said(licensorUrl(xmp['Licensor'])));
  return {
    ...(creator && { creator }),
    ...(credit && { credit }),
    ...(copyright && { copyright }),
    ...(terms && { terms }),
    ...(licensor && { licensor }),
  };
}

/** The first licensor's address, of the list that XMP has. */
function licensorUrl(licensors: unknown): { description?: string } | undefined {
  const { value } = (licensors ?? {}) as { value?: { LicensorURL?: { description?: string } }[] };
  return Array.isArray(value) ? value[0]?.LicensorURL : undefined;
}

function webAddress(words: string | undefined): string | undefined {
  return words && /^https?:\/\//.test(words) && URL.canParse(words) ? words : undefined;
}

/** The credit and licence to show: what the editor wrote, or else what the file itself says. */
export function rightsShown(
  rights: Rights,
  said?: { credit?: string | undefined; licence?: string | undefined },
): ShownRights {
  const credit = said?.credit ?? rights.credit ?? rights.creator;
  return { ...(credit && { credit }), ...(said?.licence && { licence: said.licence }) };
}
