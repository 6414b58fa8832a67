import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { DecisionStep } from '../review/DecisionStep';

/** The steps of one transaction, and what came before: a chain, since a plugin's state may not be changed in place. */
interface Link {
  readonly steps: readonly Step[];
  previous: Link | null;
}

const key = new PluginKey<Link>('collectSteps');

/**
 * The plugin that hands on the steps of every change of the document, once and in order, those that other plugins
 * append included. It reads them from the state that the view has taken on, so that transactions that were only tried
 * leave no trace.
 */
export function stepCollector(onSteps: (steps: readonly Step[]) => void): Plugin<Link> {
  return new Plugin<Link>({
    key,
    state: {
      init: () => ({ steps: [], previous: null }),
      apply: (transaction, last) => (transaction.docChanged ? { steps: transaction.steps, previous: last } : last),
    },
    view: ({ state }) => {
      let seen = key.getState(state) ?? null;
      return {
        update: (view) => {
          const newest = key.getState(view.state) ?? null;
          if (newest === seen) return;
          const steps: Step[] = [];
          for (let link = newest; link !== null && link !== seen; link = link.previous) {
            steps.unshift(...link.steps.filter((step) => !(step instanceof DecisionStep)));
          }
          seen = newest;
          // What has been handed on may be forgotten.
          if (seen !== null) seen.previous = null;
          if (steps.length > 0) onSteps(steps);
        },
      };
    },
  });
}

/** Hands on the steps of every change of the document, as `stepCollector` finds them. */
export const collectSteps = Extension.create<{ readonly onSteps: (steps: readonly Step[]) => void }>({
  name: 'collectSteps',
  addOptions: () => ({ onSteps: () => undefined }),
  addProseMirrorPlugins() {
    return [stepCollector(this.options.onSteps)];
  },
});
