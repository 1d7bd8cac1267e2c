import type { Catalogue } from '../message';

export const compare = {} as const satisfies Catalogue;
