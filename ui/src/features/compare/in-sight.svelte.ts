/** The position whose words stand open beside a cell, mark or dot. */
export const inSight = $state<{ position: number | null }>({ position: null });
