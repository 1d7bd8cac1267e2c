import type { Catalogue } from '../message';

export const search = {} as const satisfies Catalogue;
