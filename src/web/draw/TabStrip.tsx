import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Pages side by side, wider than a phone: the open one (`aria-current`) is brought to the middle of the strip when it opens. */
export function TabStrip({ className, label, children }: Props) {
  const strip = useRef<HTMLElement>(null);
  const brought = useRef<Element>(null);
  useEffect(() => {
    const open = strip.current?.querySelector('[aria-current="page"]');
    // Only when another one opens: whoever scrolled the strip since is not pulled back.
    if (!strip.current || !open || open === brought.current) return;
    brought.current = open;
    const [box, own] = [strip.current.getBoundingClientRect(), open.getBoundingClientRect()];
    // Not `scrollIntoView`, which would move the page too.
    strip.current.scrollLeft += own.left + own.width / 2 - (box.left + box.width / 2);
  });
  return (
    <nav ref={strip} className={className} aria-label={label}>
      {children}
    </nav>
  );
}
