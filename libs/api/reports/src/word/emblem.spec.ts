import { inflateSync } from 'node:zlib';
import { emblemDrawing, emblemImage } from './emblem';

test('the drawing is twelve stars on blue, half as long again as high', () => {
  const svg = emblemDrawing();
  expect(svg.match(/<polygon /g)).toHaveLength(12);
  expect(svg).toContain('viewBox="0 0 27 18"');
  // The uppermost star stands a third of the height above the middle, one point upwards.
  expect(svg).toContain('<polygon points="13.5000,2.0000 ');
});

test('the image is the same, dot by dot', () => {
  const image = emblemImage();
  const [width, height] = [image.readUInt32BE(16), image.readUInt32BE(20)];
  expect([width, height]).toEqual([540, 360]);
  const length = image.readUInt32BE(33);
  const rows = inflateSync(image.subarray(41, 41 + length));
  const dot = (x: number, y: number) => [...rows.subarray(y * (1 + 3 * width) + 1 + 3 * x).subarray(0, 3)];
  const [blue, yellow] = [
    [0x00, 0x33, 0x99],
    [0xff, 0xcc, 0x00],
  ];
  expect(dot(0, 0)).toEqual(blue);
  expect(dot(270, 180)).toEqual(blue);
  for (const [x, y] of [
    [270, 60],
    [390, 180],
    [270, 300],
    [150, 180],
  ] as const)
    expect(dot(x, y)).toEqual(yellow);
  // Between two arms of the uppermost star.
  expect(dot(284, 46)).toEqual(blue);
});
