export const hitsPerPage = 20;
