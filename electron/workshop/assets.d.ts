/** A file that goes beside the program as it is; the import gives where it is (electron-vite). */
declare module '*?asset' {
  const filePath: string;
  export default filePath;
}
