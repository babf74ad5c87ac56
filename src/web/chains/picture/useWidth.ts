import { type RefCallback, useCallback, useState } from 'react';

/** How wide an element is, kept current; null before it is on the page. */
export function useWidth(): [RefCallback<Element>, number | null] {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((element: Element | null) => {
    if (!element) return undefined;
    // Every pixel would be a new picture.
    const measure = () => setWidth(Math.floor(element.clientWidth / 8) * 8);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
