import { coordination } from './coordination';
import { exchange } from './exchange';
import { impact } from './impact';
import { policy } from './policy';
import type { Coordinator, Story } from './story-value';
import { study } from './study';
import { training } from './training';

/** Every value of the demonstration, with the coordinator who keeps its indicator. */
export const story: readonly { keeper: Coordinator; values: Story }[] = [
  { keeper: 'coordinator2', values: impact },
  { keeper: 'coordinator', values: study },
  { keeper: 'coordinator2', values: policy },
  { keeper: 'coordinator', values: training },
  { keeper: 'coordinator', values: coordination },
  { keeper: 'coordinator', values: exchange },
];
