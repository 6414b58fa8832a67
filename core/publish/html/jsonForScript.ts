/**
 * JSON that can stand within `<script>`: nothing in it ends the element or opens a comment (HTML Standard section
 * 4.12.1.3), and it is JavaScript too (U+2028 and U+2029 escaped). It parses to the same value.
 */
export function jsonForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
