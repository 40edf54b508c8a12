import type { EffectRule } from "../contract.ts";

/**
 * Effects that inventions are said to have, in Chinese and English. Open and editable: a study may replace any by its name, take it out, or
 * add its own. A word alone says nothing (“an efficiency sensor”); it needs a change near it, or one of the phrases.
 */
export const effectRules: readonly EffectRule[] = [
  rule("efficiency", "提高效率", "Higher efficiency", "up", "效率, 功效, 产能, 生产率, throughput, efficiency, productivity", "高效率, 省时, time-saving, saves time, saving time, time saving, high efficiency, highly efficient, efficiently, more efficient"),
  rule("cost", "降低成本", "Lower cost", "down", "成本, 费用, 造价, 开销, 花费, cost, costs, expense, expenses, expenditure, price", "成本低, 低成本, 造价低, 价格低廉, 经济实惠, 经济性好, low-cost, low cost, inexpensive, cost-effective, cost effective, cost saving, economical"),
  rule("quality", "提高质量", "Better quality", "up", "质量, 品质, 良品率, 良率, 成品率, 合格率, 均匀性, 一致性, quality, yield, uniformity, homogeneity", "质量好, 品质好, 质量高, high quality, high-quality, high yield"),
  rule("accuracy", "提高精度", "Better accuracy", "up", "精度, 精确度, 准确度, 准确性, 准确率, 精确性, 精准度, 灵敏度, 分辨率, 识别率, 鲁棒性, accuracy, precision, sensitivity, resolution", "高精度, 精度高, 准确率高, 准确性高, 灵敏度高, 高灵敏度, 更准确, 更精确, 更加准确, 误差小, high accuracy, high precision, high sensitivity, more accurate, accurately, more precise, high resolution"),
  rule("error", "减少误差和误判", "Fewer errors", "down", "误差, 误判, 误报, 漏报, 误检, 漏检, 失误, 差错, 误操作, error, errors, misjudgment, false", ""),
  rule("reliability", "提高可靠性和稳定性", "Reliability and stability", "up", "可靠性, 稳定性, 可靠度, 稳固性, 牢固性, 牢固度, 可用性, reliability, stability, robustness", "稳定可靠, 性能稳定, 运行稳定, 可靠性高, 稳定性好, 稳定性高, 不易损坏, 不易脱落, 连接牢固, 固定牢固, 故障率低, reliably, high reliability, highly reliable, more reliable, high stability, stably"),
  rule("failure", "减少故障和损坏", "Fewer failures and less damage", "down", "故障, 损坏, 磨损, 破损, 断裂, 变形, 脱落, 开裂, 损伤, 故障率, 老化, failure, failures, damage, wear, breakage, deformation, cracking, cracks, degradation", ""),
  rule("life", "延长寿命", "Longer life", "up", "寿命, 使用期限, 耐久性, 耐用性, 续航, 续航时间, 续航里程, 保质期, lifetime, lifespan, life, durability", "使用寿命长, 寿命长, 经久耐用, 耐用, long life, long service life, durable, long-lasting"),
  rule("safety", "提高安全性", "Safety", "up", "安全性, 安全系数, 安全性能, 安全度, 隐私性, 保密性, safety, security, privacy", "安全可靠, 保证安全, 确保安全, 保障安全, 行车安全, 行驶安全, 驾驶安全, 安全隐患, 人身安全, 信息安全, 保护隐私, 安全性高, 安全行驶, safely, safer, improved safety, high safety"),
  rule("danger", "降低风险和危险", "Less danger", "down", "风险, 危险, 危险性, 事故, 碰撞, 伤害, 隐患, 泄露, 泄漏, risk, risks, danger, hazard, hazards, accident, accidents, collision, collisions, injury, leakage", ""),
  rule("energy", "降低能耗", "Less energy", "down", "能耗, 功耗, 耗电量, 耗能, 油耗, 能量消耗, 电能消耗, 能源消耗, 燃料消耗, 能量损失, power consumption, energy consumption, fuel consumption, energy loss, power loss", "节能, 节电, 省电, 低能耗, 低功耗, 能耗低, 功耗低, 节省能源, 节约能源, 节约电能, 节油, energy-saving, energy saving, saves energy, save energy, saving energy, low power consumption, fuel economy, fuel efficiency, energy efficient, energy efficiency"),
  rule("strength", "提高强度和耐磨性", "Strength and hardness", "up", "强度, 硬度, 刚度, 刚性, 韧性, 耐磨性, 承载力, 承载能力, 抗压强度, 附着力, 结合力, strength, hardness, rigidity, stiffness, toughness, adhesion", "强度高, 高强度, 硬度高, 耐磨损, 耐磨, high strength, high-strength, high hardness, wear-resistant, wear resistant"),
  rule("resistance", "耐腐蚀、耐候、防水", "Resistance to corrosion, weather and water", "up", "耐腐蚀性, 耐蚀性, 耐候性, 耐热性, 耐高温性, 防水性, 密封性, 密封性能, 抗氧化性, 阻燃性, 腐蚀性能, corrosion resistance, heat resistance, weather resistance, water resistance, sealing, chemical resistance, flame retardancy", "防水, 防尘, 防腐, 防锈, 防潮, 耐腐蚀, 耐高温, 抗氧化, 抗老化, 阻燃, 密封性好, waterproof, dustproof, corrosion-resistant, corrosion resistant, rustproof, heat-resistant, heat resistant"),
  rule("heat", "改善散热和温控", "Heat and temperature", "up", "散热, 散热性, 散热性能, 散热效果, 散热效率, 冷却效果, 导热性, 导热性能, 热导率, 温度均匀性, heat dissipation, cooling, thermal conductivity, heat transfer", "散热好, 散热快, 过热, overheating, heat build-up"),
  rule("noise", "降低噪声和振动", "Less noise and vibration", "down", "噪声, 噪音, 振动, 震动, 抖动, 干扰, 串扰, noise, vibration, vibrations, interference, crosstalk, jitter", "降噪, 减振, 减震, 隔音, 静音, 抗干扰, 去噪, noise-reducing, noise reduction, low noise, anti-interference, denoising, damping"),
  rule("size", "减小体积和重量", "Smaller and lighter", "down", "体积, 重量, 占地面积, 占用空间, 尺寸, 自重, 空间占用, 厚度, size, weight, footprint, volume, thickness, bulk", "小型化, 轻量化, 体积小, 重量轻, 结构紧凑, 占地面积小, 便携, 轻便, 薄型化, compact, lightweight, light-weight, light weight, portable, miniaturized, miniaturization, space-saving, saves space, saving space, downsizing"),
  rule("simplicity", "简化结构和工艺", "Simpler structure or process", "down", "复杂度, 复杂性, 工序, 工艺步骤, 零件数量, 部件数量, 计算量, 运算量, complexity, number of parts, number of components, number of steps, computational load, computation amount", "结构简单, 构造简单, 工艺简单, 步骤简单, 简化, 设计简单, simple structure, simple in structure, simplified, simplify, simplifies, simplifying, simple construction"),
  rule("convenience", "操作方便", "Ease of use", "up", "便利性, 便捷性, 操作性, 易用性, 便捷度, convenience, usability, operability, workability, maintainability", "操作方便, 使用方便, 操作简单, 操作简便, 操作便捷, 便于操作, 方便使用, 方便操作, 便于使用, 便于安装, 便于维护, 便于维修, 便于清洁, 便于清洗, 便于更换, 便于拆装, 便于拆卸, 便于携带, 方便拆卸, 方便安装, 方便携带, 安装方便, 拆装方便, 拆卸方便, 维护方便, 携带方便, 便于用户, 方便用户, 使用便捷, 简单易行, 易于操作, 易于安装, 方便快捷, easy to use, easy to operate, easy to install, easily installed, easily assembled, easily removed, user-friendly, user friendly, convenient, conveniently, ease of use, facilitates installation"),
  rule("labour", "省力和自动化", "Less labour", "down", "劳动强度, 人工成本, 人力, 人工, 工作量, 劳动力, 人力成本, 体力, 工作强度, 负担, labor, labour, manpower, workload, burden", "自动化程度高, 省时省力, 省力, 无需人工, 无人化, 智能化程度高, labor-saving, labour-saving, without manual, hands-free"),
  rule("speed", "加快速度", "Faster", "up", "速度, 响应速度, 处理速度, 传输速率, 运算速度, 反应速度, 检测速度, 速率, speed, bandwidth", "快速响应, 速度快, 响应快, high-speed, high speed, faster, more quickly, quick response, rapidly, real-time"),
  rule("time", "缩短时间", "Less time", "down", "时间, 周期, 时长, 时延, 延迟, 延时, 工期, 等待时间, 耗时, latency, delay, time, cycle", ""),
  rule("environment", "减少污染", "Less pollution", "down", "污染, 排放, 废气, 废水, 污染物, 排放量, 粉尘, 环境污染, pollution, emissions, emission, waste, pollutants", "环保, 绿色环保, 无污染, 节能环保, 环境友好, 无毒, 可降解, environmentally friendly, environment-friendly, eco-friendly, non-toxic, biodegradable, recyclable"),
  rule("material", "节省材料和资源", "Less material", "down", "用量, 耗材, 原料消耗, 浪费, 资源浪费, 资源消耗, 材料浪费, 内存占用, 存储空间, 用水量, waste of resources, material consumption, memory usage, consumption of resources", "节水, 节约资源, 节省材料, 节约材料, 节约用水, 提高利用率, 提高资源利用率, 循环利用, saves material, saving material, saves water"),
  rule("range", "扩大适用范围", "Wider use", "up", "适用性, 通用性, 适应性, 兼容性, 灵活性, 扩展性, 可扩展性, 普适性, 泛化能力, 适用范围, 应用范围, 覆盖范围, adaptability, versatility, flexibility, compatibility, scalability, applicability, coverage", "适用范围广, 适应性强, 通用性强, 适用性强, 应用范围广, 实用性强, 应用广泛, 适用面广, 兼容性好, 扩展性好, 灵活性强, 灵活性高, widely applicable, wide range of applications, versatile, scalable, universal"),
  rule("experience", "改善体验和舒适性", "Comfort and experience", "up", "舒适性, 舒适度, 体验感, 用户体验, 体验, 满意度, 趣味性, 沉浸感, 美观性, 乘坐舒适性, comfort, user experience, satisfaction, immersion, realism", "美观, 舒适, 提高用户体验, 提升用户体验, comfortable, comfortably"),
];

function rule(effect: string, zh: string, en: string, direction: EffectRule["direction"], words: string, phrases: string): EffectRule {
  return { effect, title: { zh, en }, direction, words: listed(words), phrases: listed(phrases) };
}

function listed(text: string): string[] {
  return text.split(", ").filter((word) => word !== "");
}
