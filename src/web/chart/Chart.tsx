// A chart whose marks open receipts. The drawing itself is loaded when the chart comes into sight, after the page.
import { useEffect, useRef } from 'react';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { useReceipts } from '../receipt/receipts.ts';
import type { ChartData, DrawnChart } from './draw.ts';
import './chart.css';

interface ChartProps {
  readonly caption: string;
  readonly data: ChartData;
  readonly asKnownAt?: string | undefined;
  readonly sample?: boolean | undefined;
}

export function Chart({ caption, data, asKnownAt, sample }: ChartProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { show } = useReceipts();
  const opened = useRef(show);
  useEffect(() => {
    opened.current = show;
  }, [show]);

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let drawing: DrawnChart | undefined;
    let gone = false;
    const open = (series: number, category: number) => {
      const number = data.series[series]?.values[category];
      if (number && number.value !== null) opened.current(asKnownAt ? { ...number, asKnownAt } : number);
    };
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      void import('./draw.ts').then(({ draw }) => {
        if (!gone) drawing = draw(box, data, open);
      });
    });
    seen.observe(box);
    const resized = new ResizeObserver(() => drawing?.resize());
    resized.observe(box);
    return () => {
      gone = true;
      seen.disconnect();
      resized.disconnect();
      drawing?.dispose();
    };
  }, [data, asKnownAt]);

  const height = data.kind === 'bar' ? 48 + data.categories.length * 28 : 264;
  return (
    <figure className="chart">
      <figcaption>
        <span>
          {caption} {sample ? <Sample /> : null}
        </span>
        {data.unit ? <span className="quiet">{words.unit(data.unit)}</span> : null}
      </figcaption>
      <div ref={place} role="img" aria-label={caption} style={{ height }} />
    </figure>
  );
}
