import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readRights } from '../../src/pictures/rights.ts';

function packet(terms: string, licensor: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmpRights:WebStatement="${terms}"><plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${licensor}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor></rdf:Description></rdf:RDF></x:xmpmeta>`;
}

async function rightsOf(xmp: string) {
  const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
  return readRights(await blank.jpeg().withXmp(xmp).toBuffer());
}

test('the terms of a picture and where a licence can be had are read from XMP', async () => {
  expect(await rightsOf(packet('https://example.org/terms', 'https://example.org/buy'))).toEqual({
    terms: 'https://example.org/terms',
    licensor: 'https://example.org/buy',
  });
});

test('what is no address of a page is left out', async () => {
  expect(await rightsOf(packet('javascript:alert(1)', 'call us'))).toEqual({});
});
