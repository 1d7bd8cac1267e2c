import type { Catalogue } from '../message';

export const history = {} as const satisfies Catalogue;
