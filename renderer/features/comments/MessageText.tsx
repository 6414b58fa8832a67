import { mentionParts } from '#core/review/comments/mentionParts';

/** What somebody has written, with the names in it that it speaks to. */
export function MessageText({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  return (
    <span className="comment-text">
      {mentionParts(text, names).map((part, index) =>
        part.isMention ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
      )}
    </span>
  );
}
