/** Charts out of Typst's own shapes; every place on them was worked out before. */
export const charts = String.raw`
#let target-ink = ink
#let actual-ink = green
#let planned-ink = tones.watch.ink

// A label of a chart: small, from left to right, whole.
#let tick(words, fill: soft, weight: "regular", points: 6.4pt) = text(size: size(points), fill: fill, weight: weight, dir: ltr, words.replace(" ", "\u{a0}"))

// Over the lines, on a ground of its own.
#let flag(words, ink, points) = box(fill: white, radius: 1pt, inset: (x: 1.2pt), outset: (y: 1pt), tick(words, fill: ink, weight: "semibold", points: points))

// Puts something beside a point: to the right of it for left, above it for bottom, and so on. It gets room to be as wide
// as it is, for a ground has no width in a box of none.
#let put(at-x, at-y, side, body) = place(top + left, dx: at-x, dy: at-y, box(width: 0pt, height: 0pt, place(side, box(width: 40mm, height: 8mm, align(side, body)))))

// Targets as steps, values as a line with marks, over time, which runs as the reading does.
#let steps(c, width, height, points: 6.4pt) = box(width: width, height: height, {
  set text(dir: ltr)
  let left-room = calc.max(..c.levels.map(l => l.label.clusters().len())) * points * 0.56 + 4pt
  let plot = (x: left-room, y: 9pt, w: width - left-room - 10pt, h: height - 9pt - 15pt)
  let onward = if from-right { -1 } else { 1 }
  let at((x, y)) = {
    let along = plot.x + x * plot.w
    (if from-right { width - along } else { along }, plot.y + (1 - y) * plot.h)
  }
  for level in c.levels {
    let (x, y) = at((0, level.y))
    place(top + left, dx: x, dy: y, line(length: onward * plot.w, stroke: 0.5pt + hair))
    put(x - onward * 4pt, y, end-side + horizon, tick(level.label, points: points))
  }
  if c.today != none and c.today > 0 and c.today < 1 {
    let (x, _) = at((c.today, 0))
    place(top + left, dx: x, dy: plot.y, line(angle: 90deg, length: plot.h, stroke: (paint: hair-strong, thickness: 0.6pt, dash: (1pt, 2pt))))
  }
  for day in c.days {
    let (x, _) = at((day.x, 0))
    put(x, plot.y + plot.h + 6pt, (if day.x == 0 { start-side } else { end-side }) + top, tick(day.label, points: points))
  }
  if c.target.len() > 1 {
    place(top + left, curve(stroke: (paint: target-ink, thickness: 1.1pt), curve.move(at(c.target.first())), ..c.target.slice(1).map(p => curve.line(at(p)))))
  }
  for p in c.targetMarks {
    let (x, y) = at(p)
    place(top + left, dx: x - 2.1pt, dy: y - 2.1pt, square(size: 4.2pt, fill: white, stroke: 1.1pt + target-ink))
  }
  if c.actual.len() > 1 {
    place(top + left, curve(stroke: (paint: actual-ink, thickness: 1.8pt, join: "round", cap: "round"), curve.move(at(c.actual.first())), ..c.actual.slice(1).map(p => curve.line(at(p)))))
  }
  for p in c.actualMarks {
    let (x, y) = at(p)
    place(top + left, dx: x - 2.2pt, dy: y - 2.2pt, circle(radius: 2.2pt, fill: actual-ink, stroke: 0.7pt + white))
  }
  if c.lastTarget != none {
    let (x, y) = at(c.lastTarget.at)
    put(x + onward * 3pt, y - 4pt, end-side + bottom, flag(c.lastTarget.label, target-ink, points + 0.4pt))
  }
  if c.lastActual != none {
    let (x, y) = at(c.lastActual.at)
    let below = c.lastTarget == none or c.lastTarget.at.last() >= c.lastActual.at.last()
    let low = y > plot.y + plot.h - 14pt or c.targetMarks.map(at).any(((mark-x, mark-y)) => calc.abs(mark-x - x) < 16pt and mark-y > y and mark-y < y + 15pt)
    let (ends, side) = if c.lastActual.at.first() > 0.93 { (x + onward * 6pt, end-side) } else { (x + onward * 3pt, center) }
    if below and not low { put(ends, y + 4pt, side + top, flag(c.lastActual.label, actual-ink, points + 0.4pt)) }
    else { put(ends, y - 4pt, side + bottom, flag(c.lastActual.label, actual-ink, points + 0.4pt)) }
  }
})

#let counts(c, width) = {
  let total = c.parts.map(p => p.count).sum(default: 0)
  stack(
    spacing: 10pt,
    grid(
      columns: c.parts.map(p => p.count * 1fr),
      column-gutter: 1.5pt,
      ..c.parts.map(p => block(width: 100%, height: 20pt, fill: tones.at(p.tone).ink, radius: 2pt, align(center + horizon, text(fill: white, weight: "semibold", size: size(8.5pt), p.shown)))),
    ),
    grid(
      columns: (auto,) * 3,
      column-gutter: 22pt,
      row-gutter: 7pt,
      ..c.parts.map(p => [#text(weight: "semibold", p.shown)#h(0.6em)#status(p)]),
    ),
  )
}

#let bars(c) = {
  let bar-height = 9pt
  // The scale runs as the reading does.
  let beside(x, body) = if from-right { place(top + right, dx: -x, body) } else { place(top + left, dx: x, body) }
  grid(
    columns: (1fr, 62mm, auto),
    column-gutter: 10pt,
    row-gutter: 6.5pt,
    align: (start-side + horizon, left + horizon, end-side + horizon),
    ..c.bars.map(b => (
      text(size: size(8pt), b.label.map(say).join()),
      box(width: 62mm, height: bar-height + 4pt, {
        place(top + left, dy: 2pt, block(width: 62mm, height: bar-height, fill: sunk, radius: 1.5pt))
        if b.share != none and b.share > 0 { place(top + start-side, dy: 2pt, block(width: 62mm * b.share, height: bar-height, fill: green, radius: 1.5pt)) }
        if b.planned != none { beside(62mm * b.planned - 0.9pt, block(width: 1.8pt, height: bar-height + 4pt, fill: planned-ink)) }
      }),
      [#text(weight: "semibold", size: size(8.5pt), b.figure)#h(0.4em)#text(size: size(7pt), fill: soft, b.note)],
    )).flatten(),
    [],
    box(width: 62mm, height: 8pt, for l in c.levels {
      let x = 62mm * l.x
      let side = if l.x == 0 { start-side } else if l.x == 1 { end-side } else { center }
      put(if from-right { 62mm - x } else { x }, 0pt, side + top, tick(l.label))
    }),
    [],
  )
}

#let legend-mark(name) = pdf.artifact(box(width: 14pt, height: 6pt, baseline: -0.5pt, {
  if name == "target" { place(horizon + left, line(length: 14pt, stroke: 1.1pt + target-ink)); place(horizon + center, square(size: 4.2pt, fill: white, stroke: 1.1pt + target-ink)) }
  else if name == "actual" { place(horizon + left, line(length: 14pt, stroke: 1.8pt + actual-ink)); place(horizon + center, circle(radius: 2.4pt, fill: actual-ink)) }
  else if name == "today" { place(horizon + center, line(angle: 90deg, length: 9pt, stroke: (paint: hair-strong, thickness: 0.8pt, dash: (1pt, 2pt)))) }
  else if name == "reached" { place(horizon + left, rect(width: 14pt, height: 6pt, fill: green, radius: 1pt)) }
  else { place(horizon + center, rect(width: 1.8pt, height: 9pt, fill: planned-ink)) }
}))

#let legend(items) = text(size: size(7.2pt), fill: soft, items.map(i => box([#legend-mark(i.mark)#h(0.4em)#i.word])).join(h(1.6em)))

#let drawn(c, width: 100%, height: 30mm) = {
  if c.chart == "steps" { steps(c, width, height) } else if c.chart == "counts" { counts(c, width) } else { bars(c) }
}

#let pieces(list) = list.map(say).join()
`;
