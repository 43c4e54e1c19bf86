/** How well an item fits what was meant, as factors: what it has first fits best; what is no longer developed is still there. */
export const NOT_FIRST = 0.6;
export const ENDED = 0.7;
