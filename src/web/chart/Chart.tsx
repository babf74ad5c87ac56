// A chart whose marks open receipts. The drawing itself is loaded when the chart comes into sight, after the page.
import { useEffect, useRef, useState } from 'react';
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
  const [failed, setFailed] = useState(false);
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
      // A server that was renewed since has no such file any more, and a line may break.
      import('./draw.ts').then(
        ({ draw }) => {
          if (!gone) drawing = draw(box, data, open);
        },
        () => setFailed(true),
      );
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
      <div
        ref={place}
        className={failed ? 'chart-place chart-failed' : 'chart-place'}
        role="img"
        aria-label={caption}
        data-says={failed ? words.frame.notDrawn : words.frame.drawing}
        style={{ height }}
      />
    </figure>
  );
}
