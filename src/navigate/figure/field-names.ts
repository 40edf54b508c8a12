import type { Both } from "../indicator/indicator.ts";

/** The 35 fields of WIPO's technology concordance (Schmoch 2008, as kept by WIPO), in their order. */
const wipoFields: readonly (readonly [zh: string, en: string])[] = [
  ["电气机械、设备、电能", "Electrical machinery, apparatus, energy"],
  ["音像技术", "Audio-visual technology"],
  ["电信", "Telecommunications"],
  ["数字通信", "Digital communication"],
  ["基础通信程序", "Basic communication processes"],
  ["计算机技术", "Computer technology"],
  ["信息技术管理方法", "IT methods for management"],
  ["半导体", "Semiconductors"],
  ["光学", "Optics"],
  ["测量", "Measurement"],
  ["生物材料分析", "Analysis of biological materials"],
  ["控制", "Control"],
  ["医学技术", "Medical technology"],
  ["有机精细化学", "Organic fine chemistry"],
  ["生物技术", "Biotechnology"],
  ["药品", "Pharmaceuticals"],
  ["高分子化学、聚合物", "Macromolecular chemistry, polymers"],
  ["食品化学", "Food chemistry"],
  ["基础材料化学", "Basic materials chemistry"],
  ["材料、冶金", "Materials, metallurgy"],
  ["表面加工技术、涂层", "Surface technology, coating"],
  ["微观结构和纳米技术", "Micro-structural and nano-technology"],
  ["化学工程", "Chemical engineering"],
  ["环境技术", "Environmental technology"],
  ["装卸", "Handling"],
  ["机床", "Machine tools"],
  ["发动机、泵、涡轮机", "Engines, pumps, turbines"],
  ["纺织和造纸机器", "Textile and paper machines"],
  ["其他专用机械", "Other special machines"],
  ["热工过程和设备", "Thermal processes and apparatus"],
  ["机械元件", "Mechanical elements"],
  ["运输", "Transport"],
  ["家具、游戏", "Furniture, games"],
  ["其他消费品", "Other consumer goods"],
  ["土木工程", "Civil engineering"],
];

/** Names of the codes `wipo:1` … `wipo:35`. */
export const fieldNames: Readonly<Record<string, Both>> = Object.fromEntries(
  wipoFields.map(([zh, en], index) => [`wipo:${index + 1}`, { zh, en }]),
);
