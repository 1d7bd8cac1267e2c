import type { Catalogue } from '../message';

export const events = {} as const satisfies Catalogue;
