/** The name of a picture's file among an article's images: SHA-256 of the bytes in hex, and the ending of its kind. */
export const imageNamePattern = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif)$/u;
