import type { Node } from '@tiptap/pm/model';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maximumVersionNameLength } from '#core/library/versions/maximumVersionNameLength';
import { withPerson } from '#core/review/comments/commentDeeds';
import type { ArticleReview, Person } from '#core/review/reviewJson';
import { withPass } from '#core/review/withPass';
import type { Desk } from '../../editor/useDesk';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { Notice } from '../../ui/Notice';
import { changedSince } from './changedSince';
import type { SincePass } from './proofFilter';
import { versionOfPass } from './versionOfPass';

/** When who is at the desk last read the article through, and how they say that they have. */
export function usePass({
  desk,
  person,
  isWanted,
  askForPerson,
  flush,
  notify,
}: {
  readonly desk: Desk | null;
  readonly person: Person | null;
  /** Whether what has changed since is to be known. */
  readonly isWanted: boolean;
  readonly askForPerson: () => Promise<Person | null>;
  readonly flush: () => Promise<boolean>;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): {
  /** Null where they never have. */
  readonly since: SincePass | null;
  /** Whether the text as it was then is not kept. */
  readonly isTextMissing: boolean;
  readonly endPass: () => Promise<void>;
} {
  const { t } = useTranslation();
  const [, setChangeCount] = useState(0);
  const [then, setThen] = useState<{ readonly of: string; readonly document: Node | null } | null>(null);
  const { editor, outbox, open } = desk ?? {};
  const pass = outbox?.current.passes.find(({ by }) => by === person?.name);
  const id = open?.article.id;
  const at = pass?.at;

  useEffect(() => {
    if (!isWanted || editor === undefined || id === undefined || at === undefined) return undefined;
    let isAsked = true;
    void (async () => {
      const listed = await request['version:list']({ id });
      const version = listed.ok ? versionOfPass(listed.value.versions, at) : undefined;
      const read = version === undefined ? undefined : await request['version:read']({ id, versionId: version.id });
      if (!isAsked || editor.isDestroyed) return;
      const document = read?.ok === true ? editor.schema.nodeFromJSON(read.value.article.document) : null;
      setThen({ of: `${id} ${at}`, document });
    })();
    return () => {
      isAsked = false;
    };
  }, [isWanted, editor, id, at]);

  const found = then?.of === `${id} ${at}` ? then : null;
  const known = found?.document ?? null;
  const since = useMemo(() => {
    if (at === undefined) return null;
    const isTold = known !== null && editor !== undefined;
    return { at, isChanged: isTold ? changedSince(known, () => editor.state.doc) : () => true };
  }, [at, known, editor]);
  const note = (passes: ArticleReview['passes'], by?: Person): void => {
    if (editor?.isDestroyed !== false || outbox === undefined) return;
    const people = by === undefined ? outbox.current.people : withPerson(outbox.current.people, by);
    outbox.note({ passes, people: [...people] });
    setChangeCount((count) => count + 1);
  };
  return {
    since,
    isTextMissing: found?.document === null,
    endPass: async () => {
      if (open?.isReadOnly !== false) {
        notify('passing', t('comments.readOnly'));
        return;
      }
      const by = await askForPerson();
      if (by === null || id === undefined || outbox === undefined || editor?.isDestroyed !== false) return;
      if (!(await flush())) {
        notify('error', t('versions.notSaved'));
        return;
      }
      // By this text it is known which blocks have changed since.
      const name = t('proofList.versionName', { name: by.name }).slice(0, maximumVersionNameLength);
      const kept = await request['version:keep']({ id, name });
      const before = outbox.current.passes.find((each) => each.by === by.name);
      note(withPass(outbox.current.passes, by.name, { by: by.name, at: new Date().toISOString() }), by);
      if (!kept.ok) notify('error', failureText(t, kept.error));
      else
        notify('done', t('proofList.passEnded'), {
          label: t('comments.undo'),
          run: () => note(withPass(outbox.current.passes, by.name, before)),
        });
    },
  };
}
