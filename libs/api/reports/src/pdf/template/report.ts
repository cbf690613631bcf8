import { charts } from './charts';
import { look, marks } from './look';

/** How each kind of block is drawn. */
const blocks = String.raw`
#let line-of(l) = {
  let body = l.pieces.map(say).join()
  let kind = l.at("look", default: "plain")
  if kind == "strong" { text(weight: "semibold", body) }
  else if kind == "quiet" { text(fill: soft, size: 0.9em, body) }
  else if kind == "hash" { text(size: size(6.6pt), fill: soft, features: ("zero",), number-width: "tabular", body) }
  else { body }
}

#let lines-of(lines, spacing: 0.5em) = if lines.len() == 1 { par(line-of(lines.first())) } else {
  set par(spacing: spacing + room)
  lines.map(l => par(line-of(l))).join()
}

#let length-of(piece) = (if type(piece) == str { piece } else { piece.text }).clusters().len()

#let heading-of(b) = {
  if b.at("breakBefore", default: false) { pagebreak(weak: true) }
  let number = if b.number == "" { none } else [#text(fill: if b.level == 1 { soft } else { green }, weight: "regular", dir: ltr, b.number) #h(0.25em)]
  heading(level: b.level, [#number#say(b.title)])
}

#let prose(b) = {
  if "note" in b { block(sticky: true, spacing: 0.85em, line-of((pieces: (b.note,), look: "quiet"))) }
  in-language-of(b, for part in b.parts {
    if "paragraph" in part { par(breakable(part.paragraph)) } else { list(..part.list.map(item => par(breakable(item)))) }
  })
}

// What is to stay whole is a block that does not break: measured once, where Typst lays a row with a cell that does not
// break out twice. A cell of several rows has no other way to keep them together.
#let cell-of(c, header: false) = {
  let whole = c.at("whole", default: false)
  let spans = c.at("rows", default: 1) > 1
  let fill = (band: sunk, sand: sand, current: green-ground, changed: tones.watch.ground).at(c.at("look", default: ""), default: none)
  table.cell(
    rowspan: c.at("rows", default: 1),
    colspan: c.at("columns", default: 1),
    fill: fill,
    breakable: not (whole and spans),
    if whole and not spans { block(breakable: false, lines-of(c.lines)) } else { lines-of(c.lines) },
  )
}

#let table-of(b) = {
  let small = b.at("size", default: "") == "small"
  let columns = b.columns.map(c => if c.share == 0 { auto } else { c.share * 1fr })
  let aligned = b.columns.map(c => if c.at("at", default: "start") == "end" { end-side } else { start-side })
  set text(size: size(if small { 7.6pt } else { 8.6pt }))
  set par(leading: close)
  block(width: 100%, breakable: b.rows.len() > 9 or not b.rows.flatten().all(c => c.at("whole", default: false)), table(
    columns: columns,
    align: (x, y) => aligned.at(x) + (if y == 0 { horizon } else { top }),
    inset: (x: 5pt, y: 4.5pt),
    stroke: (x, y) => (bottom: 0.5pt + hair),
    fill: (x, y) => if y == 0 { green },
    table.header(..b.header.map(h => text(fill: white, weight: "semibold", h))),
    ..b.rows.flatten().map(c => cell-of(c)),
  ))
}

#let figure-of(b, body) = figure(
  body,
  alt: b.alt,
  kind: "chart",
  supplement: d.words.figure,
  caption: pieces(b.caption),
)

#let wide-figure(b) = block(breakable: false, width: 100%, above: 1.6em, below: 1.6em, figure-of(b, block(width: 100%, inset: (y: 6pt), align(start-side, stack(
  spacing: 9pt,
  drawn(b.drawing),
  ..if "legend" in b { (legend(b.legend),) },
)))))

#let tiles-of(b) = block(breakable: false, grid(
  columns: (1fr,) * b.tiles.len(),
  column-gutter: 9pt,
  ..b.tiles.map(t => block(width: 100%, height: 27mm, fill: sand, stroke: (top: 2pt + green), inset: (x: 9pt, y: 9pt), {
    set par(spacing: 6pt + room / 2)
    sized(8pt, weight: "semibold", fill: soft, par(t.label))
    sized(19pt, weight: "semibold", fill: green, par(t.figure))
    if t.note != "" { sized(7.2pt, fill: soft, par(t.note)) }
  })),
))

#let facts-of(facts, label-width: 42mm, spacing: 8pt) = grid(
  columns: (label-width, 1fr),
  column-gutter: 10pt,
  row-gutter: spacing,
  ..facts.map(f => (text(fill: soft, size: size(8.4pt), f.label), lines-of(f.lines, spacing: 0.45em))).flatten(),
)

#let indicator-of(b) = {
  block(breakable: length-of(b.title) > 900, sticky: b.told.len() > 0, width: 100%, above: 1.5em, below: 0.7em, stroke: (top: 0.7pt + hair), inset: (top: 8pt), {
    grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      heading(level: 4, outlined: false, [#text(fill: soft, weight: "regular", dir: ltr, breakable(b.code)) #h(0.3em)#say(b.title)]),
      if b.status != none { align(end-side, status(b.status)) },
    )
    if b.figures.len() > 0 or b.figure != none {
      v(2pt)
      let cells = if b.figures.len() > 0 { table(
        columns: (1fr, auto, auto),
        align: (start-side + horizon, end-side + horizon, end-side + horizon),
        inset: (x: 4pt, y: 3.4pt),
        stroke: (x, y) => if y > 0 { (top: 0.4pt + hair) },
        fill: (x, y) => if b.figures.at(y).at("isCurrent", default: false) { green-ground },
        ..b.figures.map(f => (
          text(fill: soft, f.label),
          text(weight: "semibold", f.value),
          text(fill: soft, size: 0.9em, f.note),
        )).flatten(),
      ) }
      set text(size: size(8pt))
      if b.figure == none { cells } else {
        grid(columns: (1fr, 84mm), column-gutter: 12pt, cells, figure-of(b.figure, drawn(b.figure.drawing, width: 84mm, height: 26mm)))
      }
    }
  })
  if b.told.len() > 0 {
    set text(size: size(8.6pt))
    set par(spacing: 0.85em)
    // What is short stays below its indicator; of what is long, no label is left behind at the foot of a page.
    let length = b.told.map(t => if "kind" in t { t.parts.map(p => if "paragraph" in p { p.paragraph.len() } else { p.list.join().len() }).sum(default: 0) } else { 80 }).sum()
    block(width: 100%, above: 1em, below: 1.2em, breakable: length > 700, for t in b.told {
      if "kind" in t { prose(t) } else { block(sticky: true, spacing: 0.85em, line-of(t)) }
    })
  }
}

#let sign-of(b) = block(breakable: false, width: 100%, {
  par(b.statement)
  v(4pt)
  grid(
    columns: (42mm, 1fr),
    row-gutter: 0pt,
    ..b.fields.enumerate().map(((at, f)) => {
      let height = if at == b.fields.len() - 1 { 30mm } else { 13mm }
      (
        block(height: height, width: 100%, stroke: (bottom: 0.5pt + hair), inset: (bottom: 5pt), align(bottom + start-side, text(fill: soft, f.label))),
        block(height: height, width: 100%, stroke: (bottom: 0.5pt + hair-strong), inset: (bottom: 5pt), align(bottom + start-side, say(f.value))),
      )
    }).flatten(),
  )
})

#let boxed(b) = block(breakable: false, width: 100%, above: 2em, fill: sand, inset: 11pt, lines-of(b.lines))

#let block-of(b) = {
  if b.kind == "heading" { heading-of(b) }
  else if b.kind == "note" { block(width: 100%, sticky: true, lines-of(b.lines, spacing: 0.85em)) }
  else if b.kind == "lead" { block(width: 100%, above: 0.6em, below: 1.4em, sized(14pt, fill: green, weight: "semibold", par(b.sentences.map(say).join(" ")))) }
  else if b.kind == "tiles" { tiles-of(b) }
  else if b.kind == "legend" { block(width: 100%, sticky: true, legend(b.items)) }
  else if b.kind == "facts" { facts-of(b.facts, label-width: 50mm) }
  else if b.kind == "sign" { sign-of(b) }
  else if b.kind == "boxed" { boxed(b) }
  else if b.kind == "prose" { prose(b) }
  else if b.kind == "figure" { wide-figure(b) }
  else if b.kind == "table" { table-of(b) }
  else if b.kind == "indicator" { indicator-of(b) }
}
`;

/** The cover, with the emblem of the European Union beside its statement: it never stands without. */
const cover = String.raw`
// Twelve gold stars on blue, three to two.
#let emblem(height) = {
  let star(r) = polygon(fill: rgb("#ffcc00"), ..range(10).map(at => {
    let a = -90deg + at * 36deg
    let length = if calc.even(at) { r } else { r * 0.382 }
    (r + length * calc.cos(a), r + length * calc.sin(a))
  }))
  box(width: height * 1.5, height: height, fill: rgb("#003399"), {
    let r = height / 18
    for at in range(12) {
      let a = at * 30deg - 90deg
      place(top + left, dx: height * 0.75 + height / 3 * calc.cos(a) - r, dy: height / 2 + height / 3 * calc.sin(a) - r, star(r))
    }
  })
}

#let notice(n) = block(width: 100%, fill: tones.at(n.tone).ground, inset: (x: 10pt, y: 7pt), {
  set text(size: size(8.4pt), fill: tones.at(n.tone).on)
  lines-of(n.lines, spacing: 0.45em)
})

#let title-size(text-length, largest) = if text-length < 90 { largest } else if text-length < 190 { largest * 0.78 } else { largest * 0.6 }

#let cover-page(c) = page(margin: (x: 0mm, top: 0mm, bottom: 14mm), header: none, footer: none, {
  set par(justify: false)
  block(width: 100%, fill: green, inset: (x: 24mm, top: 26mm, bottom: 16mm), below: 0pt, {
    set text(fill: white)
    set par(spacing: 10pt + room)
    sized(10pt, fill: on-green-soft, weight: "semibold", par(c.kind))
    sized(title-size(length-of(c.project), 25pt), weight: "semibold", par(say(c.project)))
    v(3mm)
    sized(title-size(length-of(c.report), 14pt), par(say(c.report)))
    sized(10.5pt, fill: on-green-soft, par(c.period))
  })
  block(width: 100%, inset: (x: 24mm, top: 11mm), {
    facts-of(c.facts, label-width: 52mm, spacing: 8pt)
    v(6mm)
    stack(spacing: 5pt, ..c.notices.map(notice))
  })
  v(1fr)
  block(width: 100%, breakable: false, inset: (x: 24mm), {
    if c.funding != none {
      let both = grid(
        columns: (auto, 1fr),
        column-gutter: 12pt,
        align: start-side + horizon,
        emblem(17mm),
        text(size: size(17pt), weight: "semibold", fill: rgb("#003399"), c.funding.statement),
      )
      block(width: 100%, inset: (y: 7mm), stroke: (top: 0.5pt + hair), figure(both, alt: c.funding.emblem, kind: "emblem", supplement: none, outlined: false))
    }
    block(width: 100%, inset: (top: 5mm), stroke: (top: 0.5pt + hair), facts-of(c.seal, label-width: 52mm, spacing: 5pt))
  })
})
`;

const document = String.raw`
#set text(font: fonts-of(d.lang), size: base, lang: d.lang, region: none, dir: dir-of(d.dir), fill: ink, fallback: false, hyphenate: false, kerning: not arabic)
#set par(leading: leading, spacing: 0.95em, justify: false)
#set list(indent: 4pt, body-indent: 6pt, spacing: 0.7em, marker: text(fill: green, "•"))

#let draft-mark = if d.draft != none { place(center + horizon, rotate(-35deg, text(size: 58pt, weight: "semibold", fill: tones.bad.ground.transparentize(35%), d.draft))) }
// Typst lays out anew what stands under other styles, and the head and foot of a page are among its styles: they read
// what differs from one report to the next, so that all that doesn't is laid out once.
#let running() = query(<running>).first().value
#let head = context {
  set text(size: size(7.4pt), fill: soft)
  block(width: 100%, stroke: (bottom: 0.5pt + hair), inset: (bottom: 5pt), grid(
    columns: (1fr, auto),
    column-gutter: 12pt,
    say(running().project),
    {
      let mark(words) = text(fill: tones.bad.ink, weight: "semibold", words)
      if running().draft != none { mark(running().draft) } else { say(running().report) }
      if running().demonstration != none [ · #mark(running().demonstration)]
    },
  ))
}
#let foot = context {
  set text(size: size(7.4pt), fill: soft)
  grid(
    columns: (1fr, auto),
    align(start-side, text(dir: ltr, if running().draft == none { "SHA-256 " + running().shortHash })),
    box(text(dir: ltr, str(here().page()) + " / " + str(counter(page).final().first()))),
  )
}
#set page(paper: "a4", margin: (x: 22mm, top: 27mm, bottom: 22mm), header: head, footer: foot, header-ascent: 9mm, footer-descent: 8mm, background: draft-mark)

#show heading: set text(font: fonts-of(d.lang))
#show heading.where(level: 1): it => block(above: 24pt, below: 15pt, sticky: true, sized(19pt, weight: "semibold", fill: green, it.body))
#show heading.where(level: 2): it => block(above: 20pt, below: 10pt + room, sticky: true, sized(13pt, weight: "semibold", fill: green, it.body))
#show heading.where(level: 3): it => block(above: 20pt, below: 7pt + room, sticky: true, sized(10.5pt, weight: "semibold", it.body))
#show heading.where(level: 4): it => block(above: 0pt, below: 0pt, sized(9.2pt, weight: "semibold", it.body))
#show figure.caption: it => text(size: size(7.2pt), fill: soft, align(start-side, it))
#set figure(gap: 5pt)
#show figure: set block(above: 0pt, below: 0pt)

#show outline.entry.where(level: 1): set text(weight: "semibold")
#show outline.entry.where(level: 1): set block(above: 1.25em)

#[
  #set document(title: d.title, author: "Mizan", keywords: d.keywords, date: auto)
  #metadata((..d.running, draft: d.draft, demonstration: d.demonstration, shortHash: d.words.shortHash)) <running>
]
#cover-page(d.cover)

#text(size: size(19pt), weight: "semibold", fill: green, d.words.contents)
#outline(title: none, depth: 2, indent: 1.2em)

#for b in d.blocks {
  if b.kind == "landscape" {
    page(flipped: true, margin: (x: 18mm, top: 25mm, bottom: 20mm), for inner in b.blocks { block-of(inner) })
  } else { block-of(b) }
}
`;

/** The source of the whole document. Its data is `Paper` as JSON. */
export const reportSource = look + marks + charts + blocks + cover + document;
