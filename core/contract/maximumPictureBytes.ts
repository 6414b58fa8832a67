/** The largest picture that is taken in: 100 MiB, more than any camera's JPEG. */
export const maximumPictureBytes = 100 * 1024 * 1024;
