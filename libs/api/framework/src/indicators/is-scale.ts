import { limits } from '@mizan/contract';
import { ValidateBy } from 'class-validator';

/** An object from levels to their names; whether its keys are levels is for the rules to say. */
export const IsScale = () =>
  ValidateBy({
    name: 'isScale',
    validator: {
      validate: isScale,
      defaultMessage: () =>
        `scale must name at most ${limits.scaleLevels} levels, each in at most ${limits.titleLength} characters`,
    },
  });

function isScale(given: unknown): given is Record<string, string> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const names = Object.values(given);
  return names.length <= limits.scaleLevels && names.every(isName);
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name.length <= limits.titleLength;
}
