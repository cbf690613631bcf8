import type { Instant, TextDirection } from '@mizan/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { noonOf } from '../noon-of';

interface Finish {
  moment: Instant;
  direction: TextDirection;
}

/** The file as the package wrote it, dated with that moment alone and reading in one direction: always the same bytes. */
export function finishedDocument(written: Uint8Array, { moment, direction }: Finish): Buffer {
  const links = new Map<string, string>();
  const corrections: Readonly<Record<string, (xml: string) => string>> = {
    'docProps/core.xml': (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${secondOf(moment)}`),
    'word/styles.xml': (xml) => (direction === 'rtl' ? contentsFromRight(xml) : xml),
    'word/document.xml': (xml) => withBookmarksInOrder(withLinksInOrder(xml, links)),
    'word/_rels/document.xml.rels': (xml) => withLinksInOrder(xml, links),
  };
  const files = unzipSync(written);
  const finished = Object.keys(files)
    .sort((one, other) => rank(one) - rank(other))
    .flatMap((name) => {
      const [content, correct] = [files[name], corrections[name]];
      if (!content || name.endsWith('/')) return [];
      return [[name, correct ? strToU8(correct(strFromU8(content))) : content]];
    });
  return Buffer.from(zipSync(Object.fromEntries(finished) as Record<string, Uint8Array>, { mtime: noonOf(moment) }));
}

/** The document before its relations, so that links are counted as they come in the text. */
const rank = (name: string): number => (name.endsWith('.rels') ? 1 : 0);

const secondOf = (moment: Instant): string => `${moment.slice(0, 19)}Z`;

/** The entries of the contents have their style from the document, and it takes no direction. */
function contentsFromRight(styles: string): string {
  return styles.replace(/(<w:style [^>]*w:styleId="TOC\d"[^>]*>(?:(?!<\/w:style>).)*?<w:pPr>)/gs, '$1<w:bidi/>');
}

/** Links are numbered at random. */
function withLinksInOrder(xml: string, links: Map<string, string>): string {
  return xml.replace(/\brId[a-z0-9_-]{21}(?=")/g, (id) => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  });
}

/** Bookmarks of headings are counted over all documents that the process ever wrote; a text can't look like one. */
function withBookmarksInOrder(xml: string): string {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const kept = (of: Map<string, string>, key: string, before: string): string => {
    const known = of.get(key) ?? `${before}${of.size + 1}`;
    of.set(key, known);
    return known;
  };
  return xml
    .replace(
      /( w:(?:anchor|name)="|<w:instrText[^>]*>PAGEREF )(_Toc\d+)/g,
      (_, before: string, name: string) => `${before}${kept(names, name, '_Toc')}`,
    )
    .replace(/<w:bookmark(?:Start|End) [^>]*/g, (mark) =>
      mark.replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${kept(ids, id, '')}"`),
    );
}
