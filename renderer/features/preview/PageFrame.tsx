import { useLayoutEffect, useRef, useState } from 'react';

/**
 * A page on a screen of some width, or on paper, made smaller where the panel is narrower. The frame may do nothing: no scripts, no
 * forms, no origin of its own; and it goes nowhere but to this page (see `guardContents`).
 */
export function PageFrame({
  address,
  title,
  widthPx,
  isDark,
  isPaper,
}: {
  readonly address: string;
  readonly title: string;
  readonly widthPx: number;
  readonly isDark: boolean;
  /** Whether what is shown is a sheet. */
  readonly isPaper: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, size.widthPx / widthPx);
  return (
    <div className="preview-place" ref={place}>
      {size.widthPx > 0 && (
        <div
          className={isPaper ? 'preview-screen is-paper' : 'preview-screen'}
          style={{ width: widthPx * scale, height: size.heightPx }}
        >
          <iframe
            // Chromium takes a page's scheme from its frame only when it loads it.
            key={isDark ? 'dark' : 'light'}
            src={address}
            title={title}
            sandbox=""
            style={{
              width: widthPx,
              height: size.heightPx / scale,
              transform: `scale(${scale})`,
              colorScheme: isDark ? 'dark' : 'light',
            }}
          />
        </div>
      )}
    </div>
  );
}
