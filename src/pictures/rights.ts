import ExifReader from 'exifreader';

/** Who made a picture and who owns it, as the file itself says (IPTC Photo Metadata Standard). */
export interface Rights {
  creator?: string;
  credit?: string;
  copyright?: string;
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
  return { ...(creator && { creator }), ...(credit && { credit }), ...(copyright && { copyright }) };
}

/** The credit and licence to show: what the editor wrote, or else what the file itself says. */
export function rightsShown(
  rights: Rights,
  said?: { credit?: string | undefined; licence?: string | undefined },
): ShownRights {
  const credit = said?.credit ?? rights.credit ?? rights.creator;
  return { ...(credit && { credit }), ...(said?.licence && { licence: said.licence }) };
}
