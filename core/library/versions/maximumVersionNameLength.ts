/** How long the name of a version may be, in UTF-16 code units. By itself, so that the window need not carry schemas. */
export const maximumVersionNameLength = 120;
