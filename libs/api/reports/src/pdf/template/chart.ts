import { charts } from './charts';
import { look, marks } from './look';

const picture = String.raw`
#set document(title: d.title)
#set text(font: fonts-of(d.lang), size: size(9pt), lang: d.lang, dir: dir-of(d.dir), fill: ink, fallback: false, hyphenate: false, kerning: not arabic)
#set page(width: 172mm, height: auto, margin: 6mm, fill: white)
#set par(leading: close, spacing: 7pt)
#sized(11pt, weight: "semibold", fill: green, par(pieces(d.heading)))
#text(size: size(8pt), fill: soft, pieces(d.caption))
#v(2pt)
#steps(d.drawing, 160mm, 62mm, points: 7.6pt)
#legend(d.legend)
#v(1pt)
#text(size: size(7pt), fill: soft, pieces(d.source))
`;

/** The source of one indicator's chart. Its data is `ChartPicture` as JSON. */
export const chartSource = look + marks + charts + picture;
