/** The results in order, with so many under way at once. */
export async function inParallel<T, R>(
  values: readonly T[],
  atOnce: number,
  work: (value: T) => Promise<R>
): Promise<R[]> {
  const results = new Array<R>(values.length);
  let next = 0;
  const lane = async () => {
    while (next < values.length) {
      const index = next;
      next += 1;
      results[index] = await work(values[index]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
