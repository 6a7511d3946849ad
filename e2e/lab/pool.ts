interface Waiter<T> {
  resolve: (one: T) => void;
  reject: (error: Error) => void;
}

/** Things that several tests at a time share, each of them with one of its own. */
export class Pool<T> {
  readonly #free: T[];
  readonly #waiting: Waiter<T>[] = [];
  #sound: number;

  constructor(things: readonly T[]) {
    this.#free = [...things];
    this.#sound = things.length;
  }

  /** Waits until one is free and works with it. One with which the work failed is not given out again. */
  async with<R>(work: (one: T) => Promise<R>): Promise<R> {
    const one = await this.#take();
    try {
      const result = await work(one);
      this.#give(one);
      return result;
    } catch (error) {
      this.#sound -= 1;
      if (this.#sound === 0) for (const { reject } of this.#waiting.splice(0)) reject(noneLeft());
      throw error;
    }
  }

  #take(): Promise<T> {
    const one = this.#free.pop();
    if (one !== undefined) return Promise.resolve(one);
    if (this.#sound === 0) return Promise.reject(noneLeft());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #give(one: T): void {
    const next = this.#waiting.shift();
    if (next) next.resolve(one);
    else this.#free.push(one);
  }
}

function noneLeft(): Error {
  return new Error('the work failed with every one of them before');
}
