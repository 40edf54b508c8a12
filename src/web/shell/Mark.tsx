/** The sign of the product: a leading line between a red can and a green cone. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="mark-sea" />
      <path d="M16 27v-5M16 18v-4M16 10V7" className="mark-line" strokeWidth="2" strokeLinecap="round" />
      <path d="M5.5 15h6v8h-6z" fill="#e4525c" />
      <path d="M23.5 14l4 9h-8z" fill="#4bbf86" />
    </svg>
  );
}
