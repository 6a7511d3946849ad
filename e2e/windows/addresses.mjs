/** The web keeps the first one, the program gets the second. */
export const ADDRESSES = /** @type {const} */ (['10.80.7.10', '10.80.7.11']);
