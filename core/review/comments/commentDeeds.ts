import type { Person, ReviewComment } from '../reviewJson';

type Comments = readonly ReviewComment[];
type Message = ReviewComment['messages'][number];

/** Comments with a reply to one of them. */
export function withReply(comments: Comments, id: string, message: Message): Comments {
  return withChanged(comments, id, (comment) => ({ ...comment, messages: [...comment.messages, message] }));
}

/** Comments of which one is resolved, or open again where nobody is given. */
export function withResolved(comments: Comments, id: string, resolved: ReviewComment['resolved']): Comments {
  return withChanged(comments, id, (comment) => ({ ...comment, resolved }));
}

/** People with this one among them, who is known by name; the colour is the one chosen last. */
export function withPerson(people: readonly Person[], person: Person): readonly Person[] {
  const known = people.find(({ name }) => name === person.name);
  if (known === undefined) return [...people, person];
  return known.colour === person.colour ? people : people.map((each) => (each === known ? person : each));
}

function withChanged(comments: Comments, id: string, change: (comment: ReviewComment) => ReviewComment): Comments {
  return comments.map((comment) => (comment.id === id ? change(comment) : comment));
}
