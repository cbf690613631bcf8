import type { ReportData } from '@mizan/contract';
import { textDirectionOf, type Language } from '@mizan/domain';
import { shortHash } from '../../frozen-text';
import { isDemonstration } from '../../reading';
import { annexesOf } from './annexes';
import { assessmentOf } from './assessment';
import { coverOf } from './cover';
import { descriptionOf } from './description';
import { deskOf } from './desk';
import { glanceOf } from './glance';
import type { Paper } from './paper';
import { signatureOf } from './signature';
import { shortened, unbroken } from './text';
import { withWholeRows } from './whole-rows';

/** The whole document in one language, from the frozen data and nothing else. */
export function paperOf(data: ReportData, language: Language): Paper {
  const desk = deskOf(data, language);
  const { say, words, local, sha256 } = desk;
  const [project, report] = [local(data.project.title) ?? data.project.code, local(data.title) ?? ''];
  return {
    lang: language,
    dir: textDirectionOf(language),
    title: [unbroken(report), unbroken(project)].filter((text) => text !== '').join(' – '),
    keywords: [data.project.code, `SHA-256 ${sha256}`],
    words: {
      contents: say.contents,
      figure: say.figure,
      shortHash: shortHash(sha256),
    },
    running: { project: shortened(project, 70), report: shortened(report, 50) },
    draft: data.draft ? say.draft : null,
    demonstration: isDemonstration(data) ? words.demonstrationMark : null,
    cover: coverOf(desk),
    blocks: withWholeRows([
      ...glanceOf(desk),
      ...descriptionOf(desk),
      ...assessmentOf(desk),
      ...signatureOf(desk),
      ...annexesOf(desk),
    ]),
  };
}
