/** Deep green on sand, warm red for what needs attention; every pair of ink and ground passes WCAG AA. */
export const colours = {
  ink: '2A2620',
  quiet: '625A4D',
  white: 'FFFFFF',
  green: '0B5D3B',
  greenGround: 'E4EFE9',
  sand: 'F7F3EC',
  sandBand: 'E9E1D3',
  line: 'CFC5B4',
  amber: '7A4B00',
  amberGround: 'FBF0D8',
  red: '9B2C1A',
  redGround: 'FBE9E4',
} as const;

export type Colour = keyof typeof colours;
