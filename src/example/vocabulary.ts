import type { NodeId } from "./chain.ts";

/** Words that titles and abstracts are composed of: zh and en beside each other, so that the same draw gives both. */
export interface Vocabulary {
  readonly things: readonly (readonly [string, string])[];
  readonly problems: readonly (readonly [string, string])[];
  readonly means: readonly (readonly [string, string])[];
  readonly effects: readonly (readonly [string, string])[];
}

export const vocabulary: Readonly<Record<NodeId | "beside", Vocabulary>> = {
  press: {
    things: [
      ["六面顶压机铰链梁", "cubic press hinge beam"],
      ["六面顶压机工作缸", "cubic press working cylinder"],
      ["六面顶压机顶锤", "cubic press anvil"],
      ["六面顶压机液压同步控制系统", "cubic press hydraulic synchronisation system"],
      ["六面顶压机加热电源", "cubic press heating supply"],
    ],
    problems: [
      ["顶锤受力不均、寿命短", "uneven load and short life of the anvils"],
      ["升压过程同步精度不足", "poor synchronisation while pressure rises"],
      ["腔体温场不均匀", "an uneven temperature field in the cavity"],
    ],
    means: [
      ["对六路工作缸的位移闭环补偿", "closed-loop compensation of the displacement of six cylinders"],
      ["预应力缠绕结构", "a prestressed wound frame"],
      ["分段超压保护回路", "a staged over-pressure circuit"],
    ],
    effects: [
      ["延长顶锤寿命", "longer anvil life"],
      ["提高压力重复性", "better repeatability of pressure"],
      ["降低能耗", "less energy"],
    ],
  },
  catalyst: {
    things: [
      ["片状触媒合金", "sheet catalyst alloy"],
      ["片状触媒轧制工艺", "sheet catalyst rolling process"],
      ["片状触媒与叶蜡石组装块", "sheet catalyst and pyrophyllite assembly"],
      ["片状触媒表面处理", "sheet catalyst surface treatment"],
    ],
    problems: [
      ["触媒成分偏析", "segregation of the alloy"],
      ["片材厚度波动大", "uneven thickness of the sheet"],
    ],
    means: [
      ["真空熔炼与多道次冷轧", "vacuum melting and multi-pass cold rolling"],
      ["添加稀土元素", "addition of rare earths"],
    ],
    effects: [
      ["提高单产", "a higher yield per run"],
      ["减少包裹体", "fewer inclusions"],
    ],
  },
  synthesis: {
    things: [
      ["合成金刚石大单晶", "synthetic diamond large crystal"],
      ["合成金刚石用粉末芯柱", "synthetic diamond powder column"],
      ["合成金刚石生长腔体", "synthetic diamond growth cell"],
      ["合成金刚石温差法工艺", "synthetic diamond temperature-gradient process"],
      ["合成金刚石籽晶布置", "synthetic diamond seed arrangement"],
    ],
    problems: [
      ["晶体内部包裹体多", "many inclusions in the crystal"],
      ["生长速率与品质难以兼顾", "growth rate at odds with quality"],
      ["单次合成产量低", "a low yield per run"],
    ],
    means: [
      ["控制轴向温度梯度", "control of the axial temperature gradient"],
      ["多层籽晶错位布置", "staggered layers of seeds"],
      ["除氮添加剂与慢速升压曲线", "a nitrogen getter and a slow pressure curve"],
    ],
    effects: [
      ["提高优晶率", "a larger share of good crystals"],
      ["缩短合成周期", "a shorter cycle"],
      ["晶形完整", "complete crystal form"],
    ],
  },
  cbn: {
    things: [
      ["立方氮化硼单晶", "cubic boron nitride crystal"],
      ["立方氮化硼合成触媒", "cubic boron nitride synthesis catalyst"],
      ["黑色立方氮化硼磨料", "black cubic boron nitride abrasive"],
      ["立方氮化硼镀覆方法", "cubic boron nitride coating method"],
    ],
    problems: [
      ["晶体强度低", "low strength of the crystals"],
      ["转化率低", "a low conversion"],
    ],
    means: [
      ["采用锂基复合触媒", "a lithium-based compound catalyst"],
      ["对六方氮化硼原料预处理", "pretreatment of the hexagonal raw material"],
    ],
    effects: [
      ["提高冲击韧性", "better toughness"],
      ["提高热稳定性", "better thermal stability"],
    ],
  },
  cvd: {
    things: [
      ["微波等离子体气相沉积装置", "microwave plasma vapour deposition reactor"],
      ["气相沉积单晶外延方法", "vapour deposition epitaxy of single crystals"],
      ["气相沉积基片台", "vapour deposition substrate stage"],
      ["热丝气相沉积膜层", "hot-filament vapour deposition film"],
    ],
    problems: [
      ["沉积面积小且厚度不均", "a small and uneven deposit"],
      ["边缘多晶化", "polycrystalline edges"],
    ],
    means: [
      ["优化谐振腔结构", "an optimised resonant cavity"],
      ["分区控温基片台", "a stage heated by zones"],
      ["脉冲式通入甲烷", "methane in pulses"],
    ],
    effects: [
      ["提高沉积速率", "faster deposition"],
      ["降低位错密度", "fewer dislocations"],
    ],
  },
  powder: {
    things: [
      ["金刚石微粉分级方法", "diamond micropowder grading"],
      ["微粉酸洗提纯装置", "micropowder acid purification device"],
      ["微粉整形破碎机", "micropowder shaping mill"],
      ["纳米微粉分散液", "nano micropowder dispersion"],
    ],
    problems: [
      ["粒度分布宽", "a wide size distribution"],
      ["酸洗废液多", "much spent acid"],
    ],
    means: [
      ["离心与沉降联合分级", "centrifuging combined with settling"],
      ["电解代替强酸", "electrolysis instead of strong acid"],
    ],
    effects: [
      ["粒度集中", "a narrow size range"],
      ["减少污染", "less pollution"],
    ],
  },
  pcd: {
    things: [
      ["聚晶复合片", "polycrystalline compact"],
      ["钻探用复合片", "polycrystalline compact for drilling"],
      ["脱钴复合片", "cobalt-leached polycrystalline compact"],
      ["复合片界面结构", "polycrystalline compact interface"],
    ],
    problems: [
      ["界面残余应力大", "residual stress at the interface"],
      ["耐热性不足", "poor resistance to heat"],
    ],
    means: [
      ["非平面齿形界面", "a toothed interface"],
      ["梯度过渡层", "a graded layer"],
      ["深度脱钴处理", "deep leaching of cobalt"],
    ],
    effects: [
      ["提高抗冲击性", "better impact resistance"],
      ["提高耐磨性", "better wear resistance"],
    ],
  },
  tools: {
    things: [
      ["陶瓷结合剂砂轮", "vitrified-bond grinding wheel"],
      ["金属结合剂超薄砂轮", "metal-bond thin grinding wheel"],
      ["砂轮修整方法", "grinding wheel dressing method"],
      ["电镀砂轮", "electroplated grinding wheel"],
      ["钎焊砂轮", "brazed grinding wheel"],
    ],
    problems: [
      ["磨粒把持力不足", "weak hold of the grains"],
      ["磨削烧伤", "grinding burn"],
    ],
    means: [
      ["有序排布磨粒", "grains in order"],
      ["造孔剂调控气孔", "pores set by a filler"],
      ["活性钎料", "an active brazing alloy"],
    ],
    effects: [
      ["提高磨削比", "a higher grinding ratio"],
      ["降低表面粗糙度", "a smoother surface"],
    ],
  },
  "wire-saw": {
    things: [
      ["电镀线锯", "electroplated wire saw"],
      ["线锯上砂装置", "wire saw coating device"],
      ["细线径线锯母线", "wire saw core of small diameter"],
      ["环形线锯", "endless wire saw"],
    ],
    problems: [
      ["断线率高", "frequent breakage"],
      ["上砂不均匀", "uneven coating with grains"],
    ],
    means: [
      ["多槽分段电镀", "electroplating in stages"],
      ["在线视觉检测反馈", "feedback from in-line vision"],
    ],
    effects: [
      ["切割损耗小", "little kerf loss"],
      ["使用寿命长", "a long life"],
    ],
  },
  "heat-spreading": {
    things: [
      ["芯片级金刚石热沉", "chip-level diamond heat spreader"],
      ["金刚石铜复合热沉", "diamond–copper heat spreader"],
      ["氮化镓器件热沉键合方法", "heat spreader bonding for gallium nitride devices"],
      ["热沉表面金属化", "heat spreader metallisation"],
    ],
    problems: [
      ["界面热阻大", "a high thermal resistance at the interface"],
      ["热膨胀失配", "a mismatch of thermal expansion"],
    ],
    means: [
      ["纳米过渡层键合", "bonding by a nanolayer"],
      ["碳化物界面修饰", "carbide at the interface"],
    ],
    effects: [
      ["热导率高", "high thermal conductivity"],
      ["降低结温", "a lower junction temperature"],
    ],
  },
  gems: {
    things: [
      ["培育钻石切磨方法", "grown gem cutting method"],
      ["彩色培育钻石", "coloured grown gem"],
      ["培育钻石镶嵌结构", "grown gem setting"],
      ["培育钻石改色处理", "grown gem colour treatment"],
    ],
    problems: [
      ["颜色不均", "uneven colour"],
      ["损耗大", "large losses"],
    ],
    means: [
      ["控制氮硼掺杂比例", "a controlled ratio of nitrogen and boron"],
      ["激光预成形", "laser pre-shaping"],
    ],
    effects: [
      ["净度高", "high clarity"],
      ["成品率高", "a high yield"],
    ],
  },
  inspection: {
    things: [
      ["晶粒检测分选机", "crystal inspection and sorting machine"],
      ["磨粒强度检测分选装置", "grain strength inspection and sorting device"],
      ["包裹体检测分选方法", "inclusion inspection and sorting method"],
    ],
    problems: [
      ["人工判别效率低", "slow manual judgement"],
      ["误判率高", "many misjudgements"],
    ],
    means: [
      ["多光谱成像", "multispectral imaging"],
      ["深度学习识别", "recognition by deep learning"],
    ],
    effects: [
      ["提高分选效率", "faster sorting"],
      ["降低误判率", "fewer misjudgements"],
    ],
  },
  beside: {
    things: [
      ["硬质合金轧辊", "cemented carbide roll"],
      ["等静压石墨坯", "isostatic graphite block"],
      ["硬质合金烧结炉", "cemented carbide sintering furnace"],
    ],
    problems: [["致密度低", "a low density"]],
    means: [["低压烧结", "sintering at low pressure"]],
    effects: [["性能稳定", "steady properties"]],
  },
};
