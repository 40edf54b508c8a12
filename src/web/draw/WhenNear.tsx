import { useEffect, useRef, useState, type ReactNode } from "react";

/** Draws what it holds once the reader comes near it, or prints: a page of many charts is not drawn at once. */
export function WhenNear({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !place.current) return;
    const show = () => setNear(true);
    const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && show(), {
      rootMargin: "500px 0px",
    });
    watcher.observe(place.current);
    window.addEventListener("beforeprint", show);
    return () => {
      watcher.disconnect();
      window.removeEventListener("beforeprint", show);
    };
  }, [near]);
  return near ? children : <div ref={place} className="not-near" />;
}
