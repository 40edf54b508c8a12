/** The package does not say what its one file exports: the same as the whole. */
declare module "echarts/dist/echarts.esm.min" {
  export * from "echarts";
}
