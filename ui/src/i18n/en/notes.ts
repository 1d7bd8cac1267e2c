import type { Catalogue } from '../message';

export const notes = {} as const satisfies Catalogue;
