/**
 * Words that end a term: function words, the drafting language of patents (一种, 所述, comprising, wherein), and verbs of effect, which
 * effects have their own rules for. Chinese ones are looked for inside runs of characters, longest first.
 */
export const breakingZh = words(`
的 了 着 和 与 及 或 在 于 从 由 对 将 把 被 向 为 以 是 有 并 且 而 但 则 若 如 即 还 也 都 就 又 再 均 各 每 该 此 其 之 所 使 让 给 至 到 自 等 个 种 所述 上述 下述 前述 其中 其他 其它
一种 一个 两个 多个 若干 至少 任意 分别 依次 相应 相对 相互 彼此 之间 之后 之前 以及 或者 并且 而且 同时 另外 此外 因此 从而 进而 然后 当 时 后 前
包括 包含 具有 设有 设置 配置 安装 连接 固定 位于 布置 采用 使用 利用 通过 根据 基于 按照 依据 借助 用于 用以 应用于 适用于 属于 涉及 公开 提供 提出 本发明 本申请 本公开 本实用新型 实用新型 发明 实施例 实施方式
技术领域 技术方案 有益效果 解决 问题 技术问题 现有技术 背景技术 步骤 权利要求 说明书 附图 方法 及其 及其应用 该方法 该装置 该系统 可以 能够 可 能 需要 需 不 不仅 无需 无法 没有 未 避免 防止 实现 达到 获得 得到 取得 确定 进行 执行 响应于 接收 发送 获取 生成 形成 构成 组成 制成 完成 满足 保证 确保 保障 有利于 便于
提高 提升 增强 增加 增大 改善 优化 改进 促进 加快 加强 扩大 延长 降低 减少 减小 减轻 缩短 缩小 节省 节约 节能 抑制 消除 克服 大大 有效 显著 极大 进一步 更加 较高 较低 较好 良好 优点 特点 特征 特征在于 作用 效果 具体 主要 简单 方便 合理 优良 优异 适合 适用 结合 对应 相连 相同 不同 预设 预定 第一 第二 第三 第四 第五 第六 第七 第八 一端 另一端 两端 两侧 一侧 上端 下端 顶部 底部 内部 外部 内壁 外壁 上方 下方 表面上 情况 情况下 条件下 过程中 所得 制备 制备方法 制得 加入 放入 置于 之中 以下 以上 左右 大于 小于 等于 范围 为了 由于 因为 所以 如果 否则 直接 间接 自身 本身 整个 全部 部分 一部分 同一 单个 多种 各种 各个 每个 所有 相关 有关 关于 针对 针对性 按 经 经过 经由 随着 作为 成为 称为 例如 比如 其特征在于 以便 以使 来 去 上 下 中 内 外 里 更 最 很 较 已 只 仅 仅仅 非常 十分 尤其 特别 公开了 提供了 涉及一种 本 他 它 我 这 那 这些 那些 具备 规定 表示 实施 一方 搭载 设定 判定 开始 决定 引入 建立 构建 放置 大量 特殊 普通 最佳 最大 最小 最大限度 较小 较大 较宽 较长 实际 复杂 重复 调整 变化 综合 整体 配合 来自 高效 精确 精准 完全 转换 首先 最后 最终 其次 再次 相比 相比于 与现有技术相比 更好 更高 成本低 成本低廉 操作简便 操作方便 结构简单 设计合理 使用方便 制造成本 简便 广泛 广泛应用 广泛的应用前景 寻找 查找 存放 制定 带来 导致 造成 影响 出现 发生 产生 存在 利于 有助于 起到 作出 做出 引起 不足 缺点 缺陷 弊端 优势 前景 价值 意义 需求 要求 条件 原因 目的 现状 领域 技术 工序 什么 如何 怎样 何 倍 份 重量份 质量份 重量 第 图 附 主 当前 目标 给定 预先 实时 新型 传统 现有 现有的 常规 一定 一般 通常 正常 可能 易 易于 难以 容易 充分 快速 准确 稳定 可靠
`);

/** Chinese words that are no term alone but may be a part of one: 控制系统. */
export const genericZh = new Set(
  words(`
装置 设备 系统 机构 组件 部件 元件 单元 模块 结构 构件 器件 本体 主体 材料 产品 信息 数据 信号 参数 数值 结果 状态 位置 方向 区域 部位 表面 方式 形式 类型 种类 功能 性能 能力 效率 质量 数量 程度 速度 时间 距离 长度 宽度 高度 厚度 角度 温度 压力 工艺 技术 领域 方案 手段 过程 操作 处理 控制 检测 计算 分析 识别 判断 选择 输入 输出 存储 传输 显示 用户 对象 内容 文件 电子 电子设备 存储介质 可读存储介质 计算机 计算机可读存储介质 处理器 存储器 程序 指令 服务器 终端 客户端 终端设备 介质 可读 计算机设备 计算机程序 成本 生产 加工 使用寿命 寿命 应用 研究 运行 工作 使用 安全 安全性 精度 准确性 稳定性 可靠性 工作效率 生产效率 生产成本 人员 工作人员 环境 场景 空间 时刻 次数 比例 含量 大小 形状 左侧 右侧 前端 后端 外侧 内侧 中部 上部 下部 端部 侧壁 侧面 底面 顶面 外表面 内表面 轴线 中心 边缘 样本 图像 制造 设计 提取 测试 采集 调节 移动 转动 旋转 驱动 支撑 开口 底座 壳体 箱体 支架 底板 侧板 顶板 连接件 固定件 连接杆 支撑杆 螺栓 通孔 凹槽 滑块 滑槽
`),
);

export const breakingEn = new Set(
  words(`
a an the and or of in on at to for from by with without within into onto upon over under between among through during via per as than then that this these those it its itself they them their there here which who whom whose what when where while whether if else so such thus hence therefore thereof therein thereby thereto therefrom wherein whereby whereas is are was were be been being am has have having had do does did done can could may might must shall should will would not no nor only also both either neither each every any all some more most less least many much few several various other another same own one two three four five six first second third fourth fifth respectively about above below up down out off again further once too very just
comprise comprises comprising comprised include includes including included consist consists consisting contain contains containing contained provide provides provided providing disclose disclosed discloses disclosing relate relates related relating invention inventions present embodiment embodiments claim claims said herein according accordingly configured adapted arranged disposed located positioned coupled connected connecting attached mounted formed forming based using use used uses utilizing utilize wherein thereon least one plurality set pair number novel new improved particular specific preferred preferably example examples least corresponding respective associated predetermined selected desired given
make makes making made produce produces produced producing allow allows allowing enable enables enabling cause causes causing caused receive receives receiving received determine determines determining determined perform performs performing performed generate generates generating generated obtain obtained obtaining apply applied applying place placed placing position positioned positioning having have include increase increased increasing increases reduce reduced reducing reduces improve improves improving prevent prevents preventing result results resulting resulted substantially generally approximately preferably optionally typically e.g i.e etc e g i ie eg fig figs abstract solved problem constitution copyright jpo inpit ncipi solution purpose object relatively simultaneously directly automatically thereafter
operate operates operating operated operable define defines defined defining extend extends extending extended having move moves moving moved help hold holds holding held show shows shown identify identifies identifying identified indicate indicates indicating indicated indicative select selecting selects send sending sent transmit transmits transmitting transmitted store stores stored storing display displays displayed displaying detect detects detecting detected control controls controlling controlled process processed processes processing represent represents representing represented response responsive access accessing accessed require requires required requiring maintain maintained maintaining carry carries carried carrying follow follows following followed different similar multiple single individual additional certain suitable capable able available effective good better best high higher low lower large larger small smaller long longer short shorter least inner outer upper top bottom left right front rear side inside outside adjacent opposite therebetween along around across toward towards away against before after prior until since because due order way manner case time times disclosure application describe describes described techniques technique aspect give gives given giving serve serves serving non-transitory computer-readable computer-implemented so-called self-contained well-known real-time at-least on-board acquire acquires acquired acquiring execute executes executed executing calculate calculates calculated calculating set sets setting taking take takes taken become becomes called known possible together accordance respect basis non but transitory readable utility determination acquisition change changes changed changing measured captured create creates created creating collected presented exist exists equal greater deliver delivered designed directed facilitate facilitates facilitated back rest near need needs needed via respectively regarding implemented computer-implemented aspects well like even still however moreover furthermore addition least
`),
);

/** English words that are no term alone but may be a part of one: control system. */
export const genericEn = new Set(
  words(`
method device system apparatus unit module part portion member element means end side surface step user data information component assembly structure body material product composition object image signal value type form state level area region zone line point location section layer base support frame housing circuit controller processor memory computer program instruction medium machine equipment tool article item content operation function feature condition mode mean input output source target power energy amount quantity rate ratio range size length width height distance angle direction axis center edge wall plate hole opening chamber cavity temperature pressure weight percent service request message response time period cycle result parameter characteristic quality performance efficiency cost analysis management interface server client network application software hardware storage configuration arrangement combination mixture solution agent group compound sequence process control display communication kit lower upper least subject person individual people operator manufacture manufacturing production design embodiment variety model field space environment event action activity task work
`),
);

/** What no Chinese term begins or ends with. */
export const weakStart = new Set(
  "对来了着等个地得性化率度者们式型量值端部侧面处间层级类段位类时后前上下中内外里以其之与及或和且并又所于由从至被将使令可能需应会要须已未不无非仅只多少各每某本该此这那件次",
);
export const weakEnd = new Set(
  "来去了着等个的地得与及或和且并又所于由从至被将使令可能需应会要须已未不无仅只各每某本该此这那对在为是有进行时后前上下中内外里以其之向给把更最很较第分设用具含呈作做",
);

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
