import { addMessages } from "#base";

const en = {
  "corpus.epo.deleted":
    "Document {document} ({number}) is a notice that the publication was deleted from DOCDB; it makes no record",
  "corpus.epo.count_differs": "The file states {stated} documents and holds {found}; it may be incomplete",
  "corpus.epo.not_found": "Document {document}: the office holds no publication {number}",
  "corpus.epo.scheme":
    "Document {document}: {count} symbols of the classification “{scheme}” were left out; the corpus does not keep it",
  "corpus.epo.number_conversion":
    "{file}: an answer of EPO OPS that converts a number between its spellings; it holds no patent document",
  "corpus.epo.class_statistics": "{file}: statistics of classes from EPO OPS; it holds no patent document",
  "corpus.epo.class_scheme":
    "{file}: a part of the classification scheme from EPO OPS; it holds no patent document. Class titles are imported from the whole scheme",
  "corpus.epo.image_list": "{file}: a list of page images from EPO OPS; it holds no patent document",
  "corpus.epo.fulltext_list": "{file}: a list of what full text EPO OPS has; it holds no patent document",
  "corpus.epo.fault_not_found": "{file}: EPO OPS answered that it found nothing (404)",
  "corpus.epo.fault_quota": "{file}: EPO OPS refused for too many requests (429); ask again later",
  "corpus.epo.fault_access": "{file}: EPO OPS refused access (401 or 403); the key or its rights are wrong",
  "corpus.epo.fault": "{file}: an error of EPO OPS in place of an answer: {text}",
  "corpus.epo.empty": "{file}: an empty answer; it holds nothing but its declarations",
  "corpus.epo.no_hits": "{file}: a search in EPO OPS that found nothing",
  "corpus.epo.bdds_listing":
    "{file}: a listing of the EPO's bulk data service (products, deliveries, downloads), not the data itself; import the files it names",
  "corpus.epo.no_records": "{file}: an answer of EPO OPS in which no patent document could be found",
  "corpus.epo.json_broken": "{file}: the JSON is broken: {detail}",
  "corpus.epo.json_large": "{file}: this JSON is larger than {bytesMax} bytes; ask the service for fewer documents at once",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.epo.deleted": "第 {document} 篇文献（{number}）为 DOCDB 的删除通知，不产生记录",
  "corpus.epo.count_differs": "文件注明文献 {stated} 篇，实有 {found} 篇，可能不完整",
  "corpus.epo.not_found": "第 {document} 篇文献：欧洲专利局没有公开文献 {number}",
  "corpus.epo.scheme": "第 {document} 篇文献：分类体系“{scheme}”不在本库收录范围，已略去其 {count} 个分类号",
  "corpus.epo.number_conversion": "{file}：欧洲专利局 OPS 的号码格式转换结果，其中没有专利文献",
  "corpus.epo.class_statistics": "{file}：欧洲专利局 OPS 的分类统计结果，其中没有专利文献",
  "corpus.epo.class_scheme": "{file}：欧洲专利局 OPS 的部分分类表，其中没有专利文献；分类名称请从完整分类表导入",
  "corpus.epo.image_list": "{file}：欧洲专利局 OPS 的页面图像清单，其中没有专利文献",
  "corpus.epo.fulltext_list": "{file}：欧洲专利局 OPS 的可用全文清单，其中没有专利文献",
  "corpus.epo.fault_not_found": "{file}：欧洲专利局 OPS 答复未找到（404）",
  "corpus.epo.fault_quota": "{file}：请求过多，欧洲专利局 OPS 已拒绝（429），请稍后再试",
  "corpus.epo.fault_access": "{file}：欧洲专利局 OPS 拒绝访问（401 或 403），密钥或其权限有误",
  "corpus.epo.fault": "{file}：欧洲专利局 OPS 返回的是错误信息而非数据：{text}",
  "corpus.epo.empty": "{file}：空答复，除声明外没有任何内容",
  "corpus.epo.no_hits": "{file}：欧洲专利局 OPS 的检索没有命中",
  "corpus.epo.bdds_listing": "{file}：欧洲专利局批量数据服务的目录（产品、交付、下载），不是数据本身；请导入其所列的文件",
  "corpus.epo.no_records": "{file}：欧洲专利局 OPS 的答复，其中未找到专利文献",
  "corpus.epo.json_broken": "{file}：JSON 已损坏：{detail}",
  "corpus.epo.json_large": "{file}：该 JSON 超过 {bytesMax} 字节，请减少每次请求的文献数",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
