/** In UTF-16 units, as a field counts them. */
export const maximumShelfNameLength = 120;
