import { t } from 'i18next';
import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';

interface Props {
  readonly children: ReactNode;
}

/**
 * What is shown when the window can't draw itself any more, in place of nothing. What was typed is with the main
 * process, and comes back with the page.
 */
export class BrokenWindow extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="broken-window" role="alert">
        <h1>{t('window.broken')}</h1>
        <p>{t('window.brokenText')}</p>
        <button
          type="button"
          className="button is-main"
          ref={(button) => button?.focus()}
          onClick={() => location.reload()}
        >
          {t('window.reload')}
        </button>
      </main>
    );
  }
}
