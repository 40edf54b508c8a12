/** Who works for a zone reads what is kept of it; enterprises, institutions and banks only what a register lets them. */
export const zoneStaff = {
  zone_administrator: "zone",
  analyst: "zone",
  quality_controller: "zone",
  expert: "zone",
  decision_maker: "zone",
} as const;
