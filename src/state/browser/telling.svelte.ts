/** Says how what a reader chose to take away ended, in words. */
export class Telling {
  #told = $state.raw('');

  get told(): string {
    return this.#told;
  }

  /** Runs a choice; what it gives back is said, or why it failed. */
  run = async (choice: () => Promise<string> | string): Promise<void> => {
    try {
      this.#told = await choice();
    } catch (error) {
      this.#told = `That failed: ${(error as Error).message}.`;
    }
  };
}
