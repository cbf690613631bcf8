import type { Refusal } from './refusal';
import { isWrittenInAny } from './text';
import type { LocalText } from './text';

/** An axis as somebody proposes it. */
export interface DraftAxis {
  label: LocalText;
  categories: readonly { code: string; label: LocalText }[];
}

/** The category for what is not known: every axis has it, as its last. */
export const unknownCategory = 'unknown';

/**
 * The first reason not to accept an axis, or null: it and its categories are named, no category comes twice, none is
 * taken away that a value uses, and there is something to tell apart.
 */
export function refuseAxis({ label, categories }: DraftAxis, used: readonly string[]): Refusal | null {
  if (!isWrittenInAny(label)) return { code: 'title-missing', path: 'label' };
  const codes = categories.map(({ code }) => code);
  for (const [index, category] of categories.entries()) {
    const path = `categories.${index}`;
    if (!isWrittenInAny(category.label)) return { code: 'title-missing', path: `${path}.label` };
    if (codes.indexOf(category.code) !== index) {
      return { code: 'category-duplicate', path: `${path}.code`, params: { category: category.code } };
    }
  }
  if (!codes.some((code) => code !== unknownCategory)) return { code: 'categories-missing', path: 'categories' };
  const lost = used.find((category) => category !== unknownCategory && !codes.includes(category));
  return lost === undefined ? null : { code: 'category-in-use', path: 'categories', params: { category: lost } };
}
