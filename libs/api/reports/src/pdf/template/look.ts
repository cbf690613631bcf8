/** Colours, letters and pieces of text. The colours are those of the pages' tokens in the light scheme. */
export const look = String.raw`
#let d = json(bytes(sys.inputs.data))
#let from-right = d.dir == "rtl"
#let arabic = d.lang == "ar"
// The side on which reading begins, whatever the direction of the text that stands there.
#let start-side = if from-right { right } else { left }
#let end-side = if from-right { left } else { right }

#let ink = rgb("#1f1b16")
#let soft = rgb("#5c5346")
#let hair = rgb("#e2d9c8")
#let hair-strong = rgb("#857a68")
#let sunk = rgb("#f2ece0")
#let sand = rgb("#faf7f1")
#let green = rgb("#0b5d3b")
#let green-ground = rgb("#dcefe3")
#let on-green-soft = rgb("#cfe6d9")
#let tones = (
  good: (ink: rgb("#0b5d3b"), ground: rgb("#dcefe3"), on: rgb("#0a4a30")),
  ahead: (ink: rgb("#1d5a8a"), ground: rgb("#dceaf6"), on: rgb("#164668")),
  watch: (ink: rgb("#8a5300"), ground: rgb("#fbe9c9"), on: rgb("#6b4000")),
  bad: (ink: rgb("#b3261e"), ground: rgb("#fbe0dc"), on: rgb("#8c1d18")),
  quiet: (ink: rgb("#5f574a"), ground: rgb("#ece6da"), on: rgb("#4a443a")),
)

#let others = ("Noto Sans Tifinagh", "Noto Emoji", "Mizan Last Resort")
#let latin-fonts = ("IBM Plex Sans", "Amiri") + others
#let arabic-fonts = ("Amiri", "IBM Plex Sans") + others
#let fonts-of(lang) = if lang == "ar" { arabic-fonts } else { latin-fonts }
// Arabic letters stand smaller in their body. Kerned, they leave gaps that readers of the file take for spaces.
#let base = if arabic { 11pt } else { 9.5pt }
#let size(points) = if arabic { points * 1.14 } else { points }
#let leading = if arabic { 0.92em } else { 0.64em }
// Where lines stand closer.
#let close = if arabic { 0.9em } else { 0.52em }
// What Arabic letters need below them, over the room between two pieces of text.
#let room = if arabic { 4pt } else { 0pt }

// Text of another size, with lines as close as that size asks for.
#let sized(points, body, ..look) = {
  set text(size: size(points), ..look)
  set par(leading: close)
  body
}

// A place to break a long word is no character of its text: written as one, it would belong to the letter before it
// wherever that letter stands in the document, and numbers copied from there would be none.
#let breakable(typed) = if "\u{200b}" in typed {
  show "\u{200b}": box()
  typed
} else { typed }

#let dir-of(name) = if name == "rtl" { rtl } else { ltr }
`;

/** Marks of status: a shape and a word, as on the pages. The shape is a picture of the word. */
export const marks = String.raw`
#let shape(tone, size: 0.72em) = {
  let fill = tones.at(tone).ink
  let drawn = if tone == "good" { circle(radius: size / 2, fill: fill)
  } else if tone == "ahead" { polygon(fill: fill, (size / 2, 0pt), (size, size), (0pt, size))
  } else if tone == "watch" { polygon(fill: fill, (size / 2, -0.06 * size), (1.06 * size, size / 2), (size / 2, 1.06 * size), (-0.06 * size, size / 2))
  } else if tone == "bad" { square(size: size * 0.92, fill: fill)
  } else { circle(radius: size / 2 - 0.5pt, stroke: 1pt + fill) }
  pdf.artifact(box(width: size, height: size, baseline: 0.06em, drawn))
}

#let status(mark) = {
  let tone = tones.at(mark.tone)
  shape(mark.tone)
  h(0.4em)
  text(fill: tone.ink, weight: "semibold", mark.word)
}

// In the language and direction of a piece, and in letters that are as large as the document's own.
#let in-language-of(piece, body) = {
  let other = piece.lang == "ar" or (piece.lang == "und" and piece.dir == "rtl")
  set text(lang: piece.lang, dir: dir-of(piece.dir))
  set text(font: fonts-of(if other { "ar" } else { "fr" }), kerning: not other) if other != arabic
  set text(size: 1.12em) if other and not arabic
  set text(size: 0.9em) if not other and arabic
  body
}

// A piece of text: in the document's language, or in its own. It is never markup.
#let say(piece) = {
  if type(piece) == str { breakable(piece) } else if "lang" in piece {
    let whole = in-language-of(piece, breakable(piece.text))
    if "href" in piece { link(piece.href, whole) } else { whole }
  } else { status(piece) }
}
`;
